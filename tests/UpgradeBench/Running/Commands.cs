namespace UpgradeBench.Running;

/// <summary>What the repositories are built and tested with, as gates and by the bench.</summary>
internal static class Commands
{
    /// <summary>Builds.</summary>
    public const string Build = "dotnet build -m:1 -v q --nologo -nodeReuse:false";

    /// <summary>Tests.</summary>
    public const string Test = "dotnet test -m:1 -v q --nologo -nodeReuse:false";
}
