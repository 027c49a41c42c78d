using System.Globalization;

namespace Benchmarks.Plugins;

/// <summary>What loading plugins takes, pre-flight included, beside the loader's defaults and beside bare load contexts.</summary>
internal sealed class PluginsBenchmark : IBenchmark
{
    private const int Rounds = 15;
    private const int Many = 50;
    private const double TimeGoal = 1.0;

    private static readonly string[] Ways = [nameof(Ours), nameof(BareContexts), nameof(McMasterDefaults)];

    /// <inheritdoc/>
    public string Name => "plugins";

    /// <inheritdoc/>
    public string Summary => $"1, 10 and {Many} plugins inspected, loaded and every extension made, each in a fresh process of precompiled code, against McMaster's defaults and a bare AssemblyLoadContext loop";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        PluginSet.Make(folder["plugins"], Many);
        var program = Precompiled.Publish(folder["program"]);
        foreach (var count in new[] { 1, 10, Many })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count} {(count == 1 ? "plugin" : "plugins")}"));
            var memory = Ways.ToDictionary(w => w, _ => new List<double>());
            var medians = await Alternation.MeasureAsync(
                output, Rounds, warmUp: 2, [.. Ways.Select(way => new Subject(Text(way), () => Measure(program, way, folder["plugins"], count, memory[way])))]);
            Memory(output, memory);
            if (count == Many)
                Goal.AtMost(output, $"of McMaster's defaults at {Many} plugins, pre-flight included", medians[0] / medians[^1], TimeGoal);
        }
    }

    private static void Memory(TextWriter output, Dictionary<string, List<double>> memory)
    {
        var grown = Ways.Select(way => memory[way].Order().ElementAt(memory[way].Count / 2)).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  the process grew by: ours {grown[0]:0.0} MB, bare contexts {grown[1]:0.0} MB, McMaster's defaults {grown[2]:0.0} MB; ratio {grown[0] / grown[2]:0.00}"));
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
