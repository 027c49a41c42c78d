namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>Packages that are tools of developers, by ecosystem.</summary>
internal static class KnownPackages
{
    private static readonly Dictionary<string, KnownTool[]> Tools = new()
    {
        ["dotnet"] = DotNetTools.All,
        ["node"] = NodeTools.All,
        ["python"] = PythonTools.All,
        ["rust"] = OtherTools.Rust,
        ["go"] = OtherTools.Go,
        ["java"] = OtherTools.Java,
        ["ruby"] = OtherTools.Ruby,
        ["php"] = OtherTools.Php,
    };

    /// <summary>The tool a package is; null where it is none that is known.</summary>
    public static KnownTool? Find(string ecosystem, string package)
    {
        var name = package.ToLowerInvariant();
        return Array.Find(Tools.GetValueOrDefault(ecosystem) ?? [], tool => tool.Is(name));
    }

    /// <summary>What a tool's package is used for; null for a package that is none.</summary>
    public static PackageScope? Scope(string ecosystem, string package) => Find(ecosystem, package)?.Kind switch
    {
        null => null,
        ToolKind.Test or ToolKind.Mocking or ToolKind.Assertion or ToolKind.Coverage => PackageScope.Test,
        _ => PackageScope.Build,
    };
}
