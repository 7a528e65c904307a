using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Web.Hosting;
using Mingji.Web.Public;
using Mingji.Web.Security;
using Mingji.Web.Tests.Rights;
using Mingji.Web.Tests.Running;
using Mingji.Web.Uploads;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Security;

/// <summary>What is sent to pages that take files: refused clearly where it is too much, and nothing of it is kept.</summary>
public sealed class UploadTests
{
    /// <summary>Where files are sent to, under which name, and how much may come at once.</summary>
    public static TheoryData<string, string, long, string> Places => new()
    {
        { "/import", "files", UploadLimits.MostBytes, "32MB" },
        { "/cases/{0}/import", "files", UploadLimits.MostBytes, "32MB" },
        { "/audit", "files", UploadLimits.MostBytes, "32MB" },
        { "/jobs/import", "files", UploadLimits.MostBatchBytes, "256MB" },
        { "/cases/{0}/evidence", "file", EvidenceFolder.MostBytes, "50MB" },
        { "/public/audit", "files", PublicAudit.MostBytes, "8MB" },
        { "/public/notices/{2}/object", "identity", ObjectionDesk.MostBytes, "10MB" },
        { "/rectifications/{1}?handler=Evidence", "file", EvidenceFolder.MostBytes, "50MB" },
    };

    [Fact]
    public async Task Every_page_that_takes_files_stands_in_the_table()
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Preparer(town);
        var tried = Places.Select(p => Shape(Path(p.Data.Item1, scene))).ToHashSet();
        foreach (var trial in RightsTable.All.Where(t => t.IsPost && !t.ByToken))
        {
            if (trial.Form?.Invoke(scene) is MultipartFormDataContent) Assert.Contains(Shape(trial.Path(scene)), tried);
        }

        visitor.Dispose();
        static string Shape(string path) => string.Join('/', path.Split('?')[0].Split('/').Select(p => p.All(char.IsAsciiDigit) && p.Length > 0 ? "{0}" : p));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Too_much_is_refused_before_it_is_sent_and_the_limit_is_said(string place, string field, long most, string said)
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Preparer(town);
        var path = Path(place, scene);
        foreach (var part in new[] { false, true })
        {
            var answer = await visitor.Post(path, Multipart(scene, (field, "大.txt", new byte[most + (1 << 20)])), part);
            Assert.Equal(413, answer.Status);
            Assert.Contains(said, answer.Body, StringComparison.Ordinal);
            Assert.Equal(part, answer.Header("Content-Type").StartsWith("text/plain; charset=utf-8", StringComparison.Ordinal));
        }

        await NothingKept(town, scene, visitor);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Whoever_does_not_say_how_much_he_sends_is_refused(string place, string field, long most, string said)
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Preparer(town);
        var answer = await visitor.Post(Path(place, scene), new Unannounced(Multipart(scene, (field, "a.txt", "项目"u8.ToArray()))));
        Assert.Equal(413, answer.Status);
        Assert.Contains(said, answer.Body, StringComparison.Ordinal);
        Assert.True(most > 0);
        await NothingKept(town, scene, visitor);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Too_many_files_none_and_half_of_one_are_refused(string place, string field, long most, string said)
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Preparer(town);
        var path = Path(place, scene);
        var allowed = place == "/jobs/import" ? UploadLimits.MostBatchFiles : UploadLimits.MostFiles;
        var many = await visitor.Post(path, Multipart(scene, [.. Enumerable.Range(0, allowed + 1).Select(i => (field, $"{i}.txt", "项目"u8.ToArray()))]));
        Assert.Equal(422, many.Status);
        Assert.Contains(field == "file" ? "一个文件" : said, many.Body, StringComparison.Ordinal);
        var none = await visitor.Post(path, Multipart(scene));
        Assert.Equal(422, none.Status);
        Assert.Contains("文件", none.Body, StringComparison.Ordinal);
        foreach (var bytes in new[] { "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.txt\"\r\n\r\nabc", "--x", "", "abc\r\n--y--" })
        {
            var half = new ByteArrayContent(Encoding.UTF8.GetBytes(bytes));
            half.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
            Assert.InRange((await visitor.Post(path, half)).Status, 400, 422);
        }

        Assert.True(most > 0);
        await NothingKept(town, scene, visitor);
    }

    [Fact]
    public async Task A_file_of_just_over_the_limit_is_refused_where_its_request_is_not()
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Preparer(town);
        var evidence = await visitor.Post(Path("/cases/{0}/evidence", scene), Multipart(scene, ("file", "大.pdf", new byte[EvidenceFolder.MostBytes + 1])), part: true);
        Assert.Equal((422, EvidenceFolder.TooLarge), (evidence.Status, evidence.Body));
        var import = await visitor.Post("/audit", Multipart(scene, ("files", "大.txt", new byte[UploadLimits.MostBytes + 1])), part: true);
        Assert.Equal((422, UploadLimits.TooMuch), (import.Status, import.Body));
        await NothingKept(town, scene, visitor);
    }

    [Fact]
    public async Task A_form_with_files_to_a_page_that_takes_none_is_read_whole_or_refused()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("guanli", Role.Administrator, "11"));
        var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[RequestLimits.LargestForm + 1]), "text", "a.txt" } };
        var refused = await visitor.Post("/units/import", large);
        Assert.Equal(413, refused.Status);
        Assert.Contains("太大", refused.Body, StringComparison.Ordinal);
        var broken = new StringContent("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n119\t新单位\t111\t预算单位");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(400, (await visitor.Post("/units/import?handler=Take", broken)).Status);
        Assert.Equal(0, await town.Read(s => s.Single<long>("select count(*) from units where code = '119'")));
    }

    [Fact]
    public async Task Hostile_documents_are_refused_by_name_and_change_nothing()
    {
        await using var town = await Town.Open();
        var (scene, visitor) = await Preparer(town);
        var before = await town.Read(s => CaseStore.Form(s, scene.Draft)!.Version);
        foreach (var (name, bytes, says) in HostileFiles.All)
        {
            foreach (var place in new[] { $"/cases/{scene.Draft}/import", "/import", "/audit" })
            {
                var answer = await visitor.Post(place, Multipart(scene, ("files", name, bytes)));
                Assert.Equal(302, answer.Status);
                var page = await visitor.Get(answer.Location!);
                Assert.True(page.Status == 200 && page.Body.Contains(says, StringComparison.Ordinal), $"{name} to {place}: {page.Status} {Alert(page)}");
                Assert.DoesNotContain("root:", page.Body, StringComparison.Ordinal);
                if (place != "/audit") Assert.Equal(422, (await visitor.Post(answer.Location!)).Status);
            }
        }

        Assert.Equal(before, await town.Read(s => CaseStore.Form(s, scene.Draft)!.Version));
        Assert.Equal(200, (await visitor.Get("/health")).Status);
        visitor.Dispose();
    }

    private static string Path(string place, Scene scene) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, place, scene.Draft, scene.Asked, scene.Notice);

    private static async Task<(Scene Scene, Visitor Visitor)> Preparer(Town town) =>
        (await Scene.Of(town), await town.As(await town.Person("tianbao", Role.Preparer, "111")));

    private static MultipartFormDataContent Multipart(Scene scene, params (string Field, string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent($"{scene.Row}"), "key" } };
        foreach (var (field, name, bytes) in files) form.Add(new ByteArrayContent(bytes), field, name);
        return form;
    }

    /// <summary>No upload but the scene's own, no evidence, no remains, and the server answers.</summary>
    private static async Task NothingKept(Town town, Scene scene, Visitor visitor)
    {
        var folder = town.App.Services.GetRequiredService<WebSettings>().Data;
        Assert.EndsWith(scene.Upload, Assert.Single(Directory.GetDirectories(System.IO.Path.Combine(folder, "uploads"))), StringComparison.Ordinal);
        var kept = Directory.GetFiles(System.IO.Path.Combine(folder, "evidence"), "*", SearchOption.AllDirectories);
        Assert.Equal(await town.Read(s => s.Single<int>("select cast(count(distinct sha256) as integer) from publication_files")), kept.Length);
        Assert.Equal(await town.Read(s => s.Single<int>("select cast(count(*) as integer) from objection_files")),
            Directory.GetFiles(System.IO.Path.Combine(folder, "objections")).Length);
        Assert.Equal(0, await town.Read(s => s.Single<long>("select count(*) from attachments")));
        Assert.Equal(200, (await visitor.Get("/health")).Status);
        visitor.Dispose();
    }

    private static string Alert(Answer answer)
    {
        var at = answer.Body.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return at < 0 ? "no alert" : answer.Body[at..Math.Min(answer.Body.Length, at + 300)];
    }

    /// <summary>The same content without its length.</summary>
    private sealed class Unannounced : HttpContent
    {
        private readonly HttpContent _content;

        public Unannounced(HttpContent content) => (_content, Headers.ContentType) = (content, content.Headers.ContentType);

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => _content.CopyToAsync(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) _content.Dispose();
            base.Dispose(disposing);
        }
    }
}
