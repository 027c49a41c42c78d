using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EndToEnd.Harness;

namespace EndToEnd.Telemetry;

/// <summary>Spans and metrics as a collector gets them from the tool, and what happens where there is none.</summary>
public sealed class ExportTests
{
    private const string Agent = """
        [ "$MAESTRO_ATTEMPT" = 1 ] && exit 3
        echo x > made.txt

        """;

    // Where opentelemetry-proto has them: ResourceSpans, ScopeSpans, Span.
    private static readonly int[] Spans = [1, 2, 2];
    private static readonly int[] Metrics = [1, 2, 2];

    private Scratch scratch = null!;

    [SetUp]
    public void Make() =>
        scratch = new Scratch().Write("agent.sh", Agent).Write("maestro.yaml", "gates:\n  test: { run: test -f made.txt }\n").Commit();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Run_WithACollector_PostsSpansAndMetrics()
    {
        using var collector = new Collector();
        var run = Run(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_EXPORTER_OTLP_HEADERS"] = "x-team=payments",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "deployment.environment.name=ci",
        });
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        var posts = collector.Posts.ToList();
        Assert.That(posts.Select(post => post.Path).Distinct(), Is.EquivalentTo(new[] { "/v1/traces", "/v1/metrics" }));
        Assert.That(posts.Select(post => post.Headers["x-team"]), Has.All.EqualTo("payments"));
        var traces = posts.Where(post => post.Path == "/v1/traces").Select(post => new Message(post.Body)).ToList();
        Assert.That(traces[0].At(1, 1).Single().Attributes(1), Contains.Item(KeyValuePair.Create("service.name", "maestro")).And.ContainKey("deployment.environment.name"));
        var spans = traces.SelectMany(message => message.At(Spans)).ToList();
        Assert.That(spans.Select(span => span.Text(5)), Is.SupersetOf(new[] { "run", "phase implementation", "task T1", "recovery retry", "gate test", "integration", "delivery" }));
        Assert.That(spans.Count(span => span.Text(5).StartsWith("invoke_agent ", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(spans.Select(span => Convert.ToHexString(span.Bytes(1))).Distinct().ToList(), Has.Count.EqualTo(1), "one trace");
        var ids = spans.Select(span => Convert.ToHexString(span.Bytes(2))).ToHashSet();
        Assert.That(spans.Where(span => !ids.Contains(Convert.ToHexString(span.Bytes(4)))).Select(span => span.Text(5)), Is.EqualTo(new[] { "run" }), "every other span's parent is there");
        var metrics = posts.Where(post => post.Path == "/v1/metrics").SelectMany(post => new Message(post.Body).At(Metrics)).Select(metric => metric.Text(1));
        Assert.That(metrics, Is.SupersetOf(new[] { "gen_ai.client.operation.duration", "maestro.runs", "maestro.tasks", "maestro.gate.verdicts", "maestro.limit.utilization" }));
    }

    [Test]
    public void Run_WithEndpointsOfOneSignalEach_PostsThereAsTheyAre()
    {
        using var collector = new Collector();
        var run = Run(new()
        {
            ["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = $"{collector.Endpoint}/mine",
            ["OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"] = "http/protobuf",
            ["OTEL_EXPORTER_OTLP_TRACES_HEADERS"] = "x-signal=traces",
            ["OTEL_SERVICE_NAME"] = "builds",
        });
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(collector.Posts.Select(post => post.Path).Distinct(), Is.EqualTo(new[] { "/mine" }), "nobody said where metrics are to go");
        Assert.That(collector.Posts.First().Headers["x-signal"], Is.EqualTo("traces"));
        Assert.That(new Message(collector.Posts.First().Body).At(1, 1).Single().Attributes(1)["service.name"], Is.EqualTo("builds"));
    }

    [TestCase("OTEL_SDK_DISABLED", "true", new string[] { })]
    [TestCase("OTEL_TRACES_EXPORTER", "none", new[] { "/v1/metrics" })]
    [TestCase("OTEL_METRICS_EXPORTER", "none", new[] { "/v1/traces" })]
    public void Run_WithASignalTurnedOff_PostsNoneOfIt(string variable, string value, string[] expected)
    {
        using var collector = new Collector();
        var run = Run(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", [variable] = value });
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(collector.Posts.Select(post => post.Path).Distinct(), Is.EquivalentTo(expected));
    }

    [TestCase("http/protobuf")]
    [TestCase("grpc")]
    public void Run_WithNobodyAtTheEndpoint_SucceedsAndSaysSoOnce(string protocol)
    {
        var run = Run(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{FreePort()}", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol });
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Error, Is.Empty);
        var log = Directory.EnumerateFiles(scratch.Home, "maestro.log.jsonl", SearchOption.AllDirectories).Single();
        Assert.That(File.ReadLines(log).Count(line => line.Contains("telemetry is not complete", StringComparison.Ordinal)), Is.EqualTo(1), File.ReadAllText(log));
    }

    [Test]
    public void Run_WithACollectorThatNeverAnswers_EndsWithinTheBound()
    {
        // It takes the connection and nothing else.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var clock = Stopwatch.StartNew();
        var undisturbed = Run([]);
        var alone = clock.Elapsed;
        clock.Restart();
        var run = Run(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" });
        Assert.That((undisturbed.ExitCode, run.ExitCode), Is.EqualTo((0, 0)), run.ToString());
        Assert.That(clock.Elapsed, Is.LessThan(alone * 2 + TimeSpan.FromSeconds(6)), "three seconds are waited for; the exporter itself would wait ten");
    }

    private ToolResult Run(Dictionary<string, string?> variables) =>
        scratch.MaestroWith(variables, "run", "Make the file", "--agent", "sh ./agent.sh", "--yes");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
