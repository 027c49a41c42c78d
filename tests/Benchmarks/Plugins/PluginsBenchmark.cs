using System.Globalization;

namespace Benchmarks.Plugins;

/// <summary>What loading plugins takes, pre-flight included, beside the loader's defaults and beside bare load contexts.</summary>
internal sealed class PluginsBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const double TimeGoal = 1.0;

    private static readonly string[] Ways = [nameof(Ours), nameof(BareContexts), nameof(McMasterDefaults)];

    /// <inheritdoc/>
    public string Name => "plugins";

    /// <inheritdoc/>
    public string Summary => "1, 10 and 50 plugins inspected, loaded and every extension made, each in a fresh process, against McMaster's defaults and a bare AssemblyLoadContext loop";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        PluginSet.Make(folder["plugins"], 50);
        foreach (var count in new[] { 1, 10, 50 })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} {(count == 1 ? "plugin" : "plugins")}"));
            var memory = Ways.ToDictionary(w => w, _ => new List<double>());
            var medians = await Alternation.MeasureAsync(output, Rounds, warmUp: 2, [.. Ways.Select(way => new Subject(Text(way), () => Measure(typeof(LoadOnce).Assembly.Location, way, folder["plugins"], count, memory[way])))]);
            var grown = Ways.ToDictionary(w => w, w => memory[w].Order().ElementAt(memory[w].Count / 2));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  memory: ours {grown[nameof(Ours)]:0.0} MB, bare contexts {grown[nameof(BareContexts)]:0.0} MB, McMaster's defaults {grown[nameof(McMasterDefaults)]:0.0} MB; ratio {grown[nameof(Ours)] / grown[nameof(McMasterDefaults)]:0.00}"));
            if (count == 50)
                Goal.AtMost(output, "of McMaster's defaults at 50 plugins", medians[0] / medians[^1], TimeGoal);
        }
    }

    private static Task<TimeSpan> Measure(string program, string way, string folder, int count, List<double> memory)
    {
        var once = LoadOnce.Apart(program, way, folder, count);
        memory.Add(once.Memory);
        return Task.FromResult(once.Time);
    }

    private static string Text(string way) => way switch
    {
        nameof(Ours) => "ours: located, inspected, loaded, composed, made",
        nameof(BareContexts) => "bare AssemblyLoadContext and AssemblyDependencyResolver",
        _ => "McMaster's defaults, types found by reflection",
    };
}
