using Mingji.Web.Hosting;
using Mingji.Workbench.Jobs;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Mingji.Web.Telemetry;

/// <summary>Sends what is measured by OTLP while the workbench runs, and the rest when it stops; nothing unless it is told where to.</summary>
internal sealed class TelemetrySending(WebSettings settings, JobWork work) : IHostedService, IDisposable
{
    /// <summary>The usual port of OTLP over HTTP; all others are taken for gRPC.</summary>
    private const int HttpPort = 4318;

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Telemetry is not { } address) return Task.CompletedTask;
        var where = ResourceBuilder.CreateEmpty().AddService("mingji", serviceInstanceId: work.Node);
        // All that we make is sent: whoever calls does not decide it.
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(where).SetSampler(new AlwaysOnSampler()).AddSource(Measures.Name)
            .AddOtlpExporter(o => Send(o, address, "v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(where).AddMeter(Measures.Name)
            .AddOtlpExporter(o => Send(o, address, "v1/metrics")).Build();
        work.Ended = Measures.Item;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Sends what waits.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    /// <summary>Over HTTP each kind has a path of its own below the address, also where the port is another than the usual.</summary>
    private static void Send(OtlpExporterOptions options, string address, string path)
    {
        var whole = new Uri(address);
        var isHttp = whole.Port == HttpPort || whole.AbsolutePath.Length > 1;
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = isHttp ? new(address.TrimEnd('/') + "/" + path) : whole;
        options.TimeoutMilliseconds = 5000;
    }
}
