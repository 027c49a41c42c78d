namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Packages of Node: the scripts of <c>package.json</c>, run by the manager whose lock file is there.</summary>
internal static class Node
{
    private const string Manifest = "package.json";

    public static Ecosystem? In(Manifests files)
    {
        if (!files.Has(Manifest))
            return null;
        var scripts = PackageJson.Scripts(files.PathOf(Manifest));
        var manager = files.Has("pnpm-lock.yaml") ? "pnpm" : files.Has("yarn.lock") ? "yarn" : files.Has("bun.lock", "bun.lockb") ? "bun" : "npm";
        var gates = new List<DetectedGate>();
        if (scripts.ContainsKey("build"))
            gates.Add(new("build", $"{manager} run build"));
        // What npm init writes is no test.
        if (scripts.TryGetValue("test", out var test) && !test.Contains("no test specified", StringComparison.Ordinal))
            gates.Add(Test(manager, test.Trim()));
        if (First(scripts, "format:check", "format-check", "check:format", "prettier:check") is { } check)
            gates.Add(new("format", $"{manager} run {check}", Fix: First(scripts, "format", "format:fix", "format:write", "prettier") is { } fix ? $"{manager} run {fix}" : null));
        if (scripts.ContainsKey("lint"))
            gates.Add(new("lint", $"{manager} run lint", Fix: First(scripts, "lint:fix") is { } mend ? $"{manager} run {mend}" : null));
        return new("Node", Manifest, gates);
    }

    // Runners that write JUnit files by themselves; others need a package for it, which nobody here knows of.
    private static DetectedGate Test(string manager, string script)
    {
        var (run, handOn) = manager is "npm" ? ("npm test", " --") : ($"{manager} run test", "");
        return script switch
        {
            "vitest" or "vitest run" => new("test", $"{run}{handOn} --reporter=default --reporter=junit --outputFile.junit={{results}}/vitest.xml", Results: "junit"),
            "node --test" => new("test", $"{run}{handOn} --test-reporter=spec --test-reporter-destination=stdout --test-reporter=junit --test-reporter-destination={{results}}/node.xml", Results: "junit"),
            _ => new("test", run),
        };
    }

    private static string? First(IReadOnlyDictionary<string, string> scripts, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (scripts.ContainsKey(name))
                return name;
        return null;
    }
}
