namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Solutions and projects of .NET.</summary>
internal static class DotNet
{
    /// <summary>Extensions of projects.</summary>
    internal static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    private static readonly string[] Imported = [".props", ".targets"];

    // What a project that is tested names: the SDK of its tests, the platform or the framework.
    private static readonly string[] Testing = ["Test.Sdk", "TestSdk", "IsTestProject", "IsTestingPlatformApplication", "Microsoft.Testing", "MSTest", "xunit", "NUnit", "TUnit", "Expecto"];

    public static Ecosystem? In(Manifests files)
    {
        var targets = DotNetTargets.In(files);
        return targets.Count == 0 ? null : new(".NET", targets[0].File, [.. targets.SelectMany(target => Gates(files, target))]);
    }

    private static IEnumerable<DetectedGate> Gates(Manifests files, DotNetTarget target)
    {
        yield return Gate("build", "");
        if (target.IsProject ? IsTested(files, target.File) : HasTests(files))
            yield return Gate("test", "") with { Results = "trx" };
        yield return Gate("format", " --verify-no-changes") with { Fix = $"dotnet format{target.Argument}" };

        // A gate by another name would not be known for what it is.
        DetectedGate Gate(string kind, string switches) =>
            new(kind + target.Suffix, $"dotnet {kind}{target.Argument}{switches}", Use: target.Suffix.Length == 0 ? null : kind);
    }

    // Without a test project dotnet test says nothing at all, and a gate of it could never hold. A wrong yes is told by the first run, a wrong no by nobody.
    private static bool HasTests(Manifests files)
    {
        var none = true;
        foreach (var file in files.Below([.. Projects, .. Imported]))
        {
            none &= !IsProject(file);
            if (Tells(files, file))
                return true;
        }
        return none;
    }

    // What is imported from elsewhere is not looked for.
    private static bool IsTested(Manifests files, string project) =>
        Tells(files, project) || files.Below(Imported).Any(file => project.StartsWith(file[..(file.LastIndexOf('/') + 1)], StringComparison.Ordinal) && Tells(files, file));

    // An SDK of the team's own may go by the name alone.
    private static bool Tells(Manifests files, string file) =>
        (IsProject(file) && Path.GetFileName(file).Contains("Test", StringComparison.OrdinalIgnoreCase)) || Testing.Any(words => files.Say(words, file));

    private static bool IsProject(string file) => Projects.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
