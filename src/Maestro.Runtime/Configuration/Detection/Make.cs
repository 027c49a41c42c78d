namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A Makefile and the targets that are usual in one.</summary>
internal static class Make
{
    public static Ecosystem? In(Manifests files)
    {
        if (files.First("Makefile", "makefile", "GNUmakefile") is not { } evidence)
            return null;
        var targets = Makefile.Targets(files.PathOf(evidence));
        var gates = new List<DetectedGate> { new("build", "make") };
        if (First("test", "check") is { } test)
            gates.Add(new("test", $"make {test}"));
        if (First("format-check", "check-format", "fmt-check", "check-fmt") is { } format)
            gates.Add(new("format", $"make {format}", Fix: First("format", "fmt") is { } fix ? $"make {fix}" : null));
        if (First("lint") is { } lint)
            gates.Add(new("lint", $"make {lint}"));
        return new("Make", evidence, gates);

        string? First(params string[] names) => names.FirstOrDefault(targets.Contains);
    }
}
