using System.Diagnostics;
using System.Globalization;
using Maestro;
using Maestro.Runtime.Gateway;
using Maestro.Runtime.Gateway.Pricing;
using NLog;

namespace Benchmarks.Gateway;

/// <summary>What a call through the gateway takes beside the same call without it.</summary>
internal sealed class GatewayBenchmark : IBenchmark
{
    private const int Calls = 3000;
    private const int WarmUp = 500;
    private const int Streams = 64;
    private const int Rounds = 7;

    /// <inheritdoc/>
    public string Name => "gateway";

    /// <inheritdoc/>
    public string Summary => $"{Calls} calls with a prompt of 20 KB, whole and streamed, and {Streams} streams at once, against the same endpoint without the gateway; client, gateway and endpoint share the cores";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        await using var model = await SteadyModel.StartAsync();
        var meter = new OpenMeter();
        await using var gateway = new ModelGateway(new(
            new(TimeProvider.System), new Dictionary<string, ModelPrice>(), TimeSpan.FromMinutes(5), new([]), TimeProvider.System, LogManager.CreateNullLogger()));
        var upstream = new ModelEndpoint(model.Address, "sk-benchmark-0123456789");
        var (route, given) = await gateway.OpenAsync(upstream, meter, default);
        using var through = new ModelClient(given);
        using var direct = new ModelClient(upstream);
        await LatencyAsync(output, "a whole answer of 2 KB", "", through, direct);
        await LatencyAsync(output, "a stream of 50 words", $"?{SteadyModel.Words}=50&{SteadyModel.Pause}=0", through, direct);
        // A fast model's pace: what an agent can notice. Then as fast as the cores go, where the gateway's own work is all there is.
        await ThroughputAsync(output, "100 words a second each", 300, 10, through, direct, 0.95);
        await ThroughputAsync(output, "as fast as it goes", 1000, 0, through, direct, null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {meter.Tokens:N0} tokens counted on the way"));
        await gateway.CloseAsync(route);
    }

    private static async Task LatencyAsync(TextWriter output, string what, string query, ModelClient through, ModelClient direct)
    {
        var times = new[] { new List<double>(), new List<double>() };
        for (var call = 0; call < WarmUp + Calls; call++)
        {
            foreach (var (client, its) in new[] { (through, times[0]), (direct, times[1]) })
            {
                var (took, _) = await client.CallAsync(query);
                if (call >= WarmUp)
                    its.Add(took.TotalMilliseconds);
            }
        }

        foreach (var its in times)
            its.Sort();
        double More(double share) => times[0][(int)(Calls * share)] - times[1][(int)(Calls * share)];
        foreach (var (name, its) in new[] { ("through the gateway", times[0]), ("direct", times[1]) })
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-24} {name,-20} p50 {its[Calls / 2],7:0.000} ms   p99 {its[(int)(Calls * 0.99)],7:0.000} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-24} {"more",-20} p50 {More(0.5),7:0.000} ms   p99 {More(0.99),7:0.000} ms"));
        Goal.AtMost(output, $"ms more for {what}, p50", More(0.5), 1);
    }

    private static async Task ThroughputAsync(TextWriter output, string pace, int words, int pause, ModelClient through, ModelClient direct, double? goal)
    {
        output.WriteLine($"  {Streams} streams of {words} words at once, {pace}:");
        var query = $"?{SteadyModel.Words}={words}&{SteadyModel.Pause}={pause}";
        var medians = await Alternation.MeasureAsync(
            output, Rounds, warmUp: 2,
            new Subject("through the gateway", () => AllAsync(through, query)),
            new Subject("direct", () => AllAsync(direct, query)));
        if (goal is { } least)
            Goal.AtLeast(output, "of the direct throughput", medians[1] / medians[0], least);
    }

    private static async Task<TimeSpan> AllAsync(ModelClient client, string query)
    {
        var began = Stopwatch.GetTimestamp();
        var bytes = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => Task.Run(() => client.CallAsync(query))));
        var took = Stopwatch.GetElapsedTime(began);
        return bytes.Select(one => one.Bytes).Distinct().Count() == 1 ? took : throw new InvalidOperationException("streams came to different lengths");
    }
}
