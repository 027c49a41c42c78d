namespace Maestro;

/// <summary>What a manifest is for.</summary>
public enum ManifestKind
{
    /// <summary>It names a project and what that needs: <c>App.csproj</c>, <c>package.json</c>.</summary>
    Manifest,

    /// <summary>It holds the versions that were resolved: <c>packages.lock.json</c>.</summary>
    Lock,

    /// <summary>It sets something for several projects or for a tool: <c>global.json</c>, <c>Directory.Packages.props</c>.</summary>
    Settings,
}
