using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.FileProviders;
using Mingji.Documents.Packs;
using Mingji.Web.Api;
using Mingji.Web.Jobs;
using Mingji.Web.Public;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Web.Telemetry;
using Mingji.Web.Uploads;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Web.Hosting;

/// <summary>Puts the workbench together: its store, its services, its pages, and what stands before every request.</summary>
public static class WebHost
{
    public static WebApplication Build(WebSettings settings, Action<WebApplicationBuilder>? change = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(WebHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(settings.Urls);
        builder.Logging.ClearProviders().AddJsonConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.AddRequestLimits();
        AddServices(builder.Services, settings);
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, WebSettings settings)
    {
        Directory.CreateDirectory(settings.Data);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        // Opened before anything else, and closed with the host once the last request is done: what waits to be written is written.
        var store = Stores.Open(settings.Database);
        services.AddSingleton<IStore>(_ => settings.Telemetry is null ? store : new MeasuredStore(store));
        services.AddSingleton(_ => settings.Packs is { } packs ? StandardFolder.Load(packs) : StandardFolder.LoadDefault());
        services.AddSingleton(new EvidenceFolder(Path.Combine(settings.Data, "evidence"))).AddSingleton<EvidenceDesk>();
        services.AddSingleton<CaseDesk>().AddSingleton<CaseSteps>().AddSingleton<YearOpening>().AddCycle().AddSingleton<DemoData>();
        services.AddSingleton<RowDesk>().AddSingleton<ItemDesk>().AddSingleton<CaseUndo>().AddSingleton<ScoreDesk>();
        services.AddSingleton<RemarkDesk>().AddSingleton<OverrideDesk>().AddSingleton<ReviewBatch>();
        services.AddPeople(settings);
        services.AddSingleton<UploadFolder>().AddSingleton<DocumentDesk>().AddSingleton<ImportPreview>().AddSingleton<ImportDesk>()
            .AddSingleton<DemoDossier>().AddSingleton<DemoPublic>();
        services.AddJobs(settings);
        services.AddPublic(settings);
        services.AddHostedService<TelemetrySending>();
        services.AddSingleton<Menu>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSignIn();
        services.AddApi();
        services.AddRazorPages(o =>
            {
                o.Conventions.ConfigureFilter(new RefusalFilter());
                o.Conventions.AddPageRoute("/Import/Index", "/cases/{id:long}/import");
                o.Conventions.AddPageRoute("/Audit/Files", "/audit/{key}/annotated/{number:int}");
            })
            .AddApplicationPart(typeof(WebHost).Assembly);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = "RequestVerificationToken";
            o.Cookie.Name = "mingji-form";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Services.GetRequiredService<WebSettings>().Telemetry is not null) app.UseMiddleware<MeasuredRequests>();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseHostFiltering();
        app.UseMiddleware<PublicCache>();
        app.UsePlainAnswers();
        var assets = Path.Combine(AppContext.BaseDirectory, "assets");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(assets), RequestPath = "/assets" });
        app.UseRouting();
        app.UseSignIn();
        app.MapHealth();
        app.MapApi();
        app.MapPublic();
        app.MapRazorPages();
    }
}
