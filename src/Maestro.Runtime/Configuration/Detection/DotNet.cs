namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Solutions and projects of .NET.</summary>
internal static class DotNet
{
    public static Ecosystem? In(Manifests files)
    {
        var evidence = files.First("*.sln", "*.slnx", "*.csproj", "*.fsproj", "*.vbproj") ?? files.OnlyBelow("*.csproj");
        // dotnet builds what the working folder holds; a project further down must be named.
        var target = evidence is not null && evidence.Contains('/') ? $" {evidence}" : "";
        return evidence is null ? null : new(".NET", evidence,
        [
            new("build", $"dotnet build{target}"),
            new("test", $"dotnet test{target}", Results: "trx"),
            new("format", $"dotnet format{target} --verify-no-changes", Fix: $"dotnet format{target}"),
        ]);
    }
}
