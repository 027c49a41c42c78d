namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Solutions and projects of .NET.</summary>
internal static class DotNet
{
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    private static readonly string[] Imported = [".props", ".targets"];

    // What a project that is tested names: the SDK of its tests, the platform or the framework.
    private static readonly string[] Testing = ["Test.Sdk", "TestSdk", "IsTestProject", "IsTestingPlatformApplication", "Microsoft.Testing", "MSTest", "xunit", "NUnit", "TUnit", "Expecto"];

    public static Ecosystem? In(Manifests files)
    {
        var evidence = files.First("*.sln", "*.slnx", "*.csproj", "*.fsproj", "*.vbproj") ?? files.OnlyBelow("*.csproj");
        // dotnet builds what the working folder holds; a project further down must be named.
        var target = evidence is not null && evidence.Contains('/') ? $" {evidence}" : "";
        if (evidence is null)
            return null;
        DetectedGate[] tests = HasTests(files) ? [new("test", $"dotnet test{target}", Results: "trx")] : [];
        return new(".NET", evidence,
        [
            new("build", $"dotnet build{target}"),
            .. tests,
            new("format", $"dotnet format{target} --verify-no-changes", Fix: $"dotnet format{target}"),
        ]);
    }

    // Without a test project dotnet test says nothing at all, and a gate of it could never hold. A wrong yes is told by the first run, a wrong no by nobody.
    private static bool HasTests(Manifests files)
    {
        var none = true;
        foreach (var file in files.Below([.. Projects, .. Imported]))
        {
            var project = Projects.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
            none &= !project;
            // An SDK of the team's own may go by the name alone.
            if ((project && Path.GetFileName(file).Contains("Test", StringComparison.OrdinalIgnoreCase)) || Testing.Any(words => files.Say(words, file)))
                return true;
        }
        return none;
    }
}
