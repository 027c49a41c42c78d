using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys of <c>gates:</c> and of a gate. A gate named like a standard one uses it; any other is a plain command unless <c>use:</c> says otherwise.</summary>
internal static class GateKeys
{
    private const string Command = "command";
    private static readonly string[] Standard = ["build", "test", "format", "lint"];
    private static readonly string[] Running = [.. Standard, "coverage", "audit", Command];

    public static readonly YamlKey<IdShape> Use = new(OptionsPlace.Use, "Id of the gate extension, whose options stand beside it. Without it, gates called build, test, format and lint use the extension of that name, any other is a command.", new(ProvidedKinds.Gate));
    public static readonly YamlKey<TextShape> Run = new("run", "The command line, run in the platform's shell. Exit code 0 passes.", new()) { RequiredBy = Running };
    public static readonly YamlKey<TextShape> Results = new("results", "Where structured results come from: trx or junit for a test, sarif for a lint, cobertura or lcov for a coverage. {results} in the command is the folder they go to.", new());
    public static readonly YamlKey<TextShape> Fix = new("fix", "A command line that mends what the gate finds; the recovery 'fix' runs it.", new());
    public static readonly YamlKey<WholeShape> Timeout = new("timeout_seconds", "Seconds the gate may take.", new(1, 24 * 3600, Otherwise: 900));

    public static readonly YamlKey<ListShape> Paths = new("paths", "Paths or globs, such as web/**, that the gate is about. A task that changes nothing there is not held up by it; validation asks every gate.", new(new TextShape()));
    public static readonly YamlKey<ChoiceShape<GateTurn>> Turn = new("turn", "When the gate is asked, beside others. in-turn: after those before it, in the same workspace, where it finds what they built. alongside: at once, in a workspace of its own. auto: format, audit and the guard alongside, others in turn.", new(GateTurn.Auto));

    public static readonly MapShape Shape = new() { Names = [.. Standard.Select(Gate)], Others = Of(Command) };

    /// <summary>The extension a gate uses that does not say.</summary>
    public static string DefaultUse(string name) => Standard.Contains(name) ? name : Command;

    /// <summary>The keys of a gate.</summary>
    public static MapShape Keys(string use) => new(Use, Run, Results, Fix, Timeout, Paths, Turn) { Options = new("gate", ProvidedKinds.Gate, Under: null, use) };

    private static EitherShape Of(string use) => new(new TextShape(), Keys(use));

    private static YamlKey<EitherShape> Gate(string name) => new(name, $"The gate '{name}': a command line, or a mapping.", Of(name));
}
