using System.Globalization;

namespace Faults.Campaign;

/// <summary>The command line: a mode, and <c>--name value</c> pairs.</summary>
internal sealed record Options(string Mode, IReadOnlyDictionary<string, string> Values)
{
    private static readonly string[] Names = ["--kind", "--operation", "--n", "--seed", "--chains", "--each", "--workers", "--scratch", "--tasks", "--points", "--from"];

    private const string Memory = "/dev/shm";

    internal string? Kind => Values.GetValueOrDefault("--kind");

    internal string? Operation => Values.GetValueOrDefault("--operation");

    internal int? Number => Values.ContainsKey("--n") ? Read("--n", 0) : null;

    internal int Seed => Read("--seed", 20261125);

    internal int Chains => Read("--chains", 40);

    internal int Each => Read("--each", 1);

    internal int Tasks => Read("--tasks", 30);

    internal int? Points => Values.ContainsKey("--each") ? Each : null;

    internal int From => Read("--from", 1);

    /// <summary>Whether only the first record of each type counts.</summary>
    internal bool EachType => Values.GetValueOrDefault("--points") == "types";

    internal int Workers => Read("--workers", Math.Max(1, Environment.ProcessorCount));

    // In memory where there is such a place: how long a disk takes to sync is not what is tried here.
    internal string Scratch => Values.GetValueOrDefault("--scratch") ?? (Directory.Exists(Memory) ? Memory : Path.GetTempPath());

    /// <summary>Reads it; null when it is not understood.</summary>
    internal static Options? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || args[0] is not ("all" or "every" or "sample" or "one" or Records.RecordCampaign.Mode))
            return null;
        var pairs = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        return pairs.Keys.All(Names.Contains) ? new(args[0], pairs) : null;
    }

    private int Read(string name, int otherwise) => Values.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
