namespace Maestro.Plugins.DotNet.Tests.Feeds;

/// <summary>NuGet's settings for a repository, in which nothing of the machine's own counts.</summary>
internal static class NuGetConfig
{
    /// <summary>They.</summary>
    /// <param name="sources">Names and addresses of the feeds.</param>
    /// <param name="mappings">Names of feeds and patterns of packages that are asked of them alone; none asks all of all.</param>
    /// <param name="packages">The folder that packages are restored to; null where none are.</param>
    /// <param name="audit">Who is asked for known vulnerabilities; null where that is the feeds.</param>
    public static string Of((string Name, string Address)[] sources, (string Name, string Pattern)[]? mappings = null, string? packages = null, string? audit = null) => $"""
        <configuration>
          <config>{(packages is null ? "" : $"<add key=\"globalPackagesFolder\" value=\"{packages}\" />")}</config>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
          <packageSources>
            <clear />
            {string.Join('\n', sources.Select(source => $"<add key=\"{source.Name}\" value=\"{source.Address}\" allowInsecureConnections=\"true\" />"))}
          </packageSources>
          <disabledPackageSources><clear /></disabledPackageSources>
          <auditSources><clear />{(audit is null ? "" : $"<add key=\"audit\" value=\"{audit}\" />")}</auditSources>
          <packageSourceMapping>
            <clear />
            {string.Join('\n', (mappings ?? []).Select(mapping => $"<packageSource key=\"{mapping.Name}\"><package pattern=\"{mapping.Pattern}\" /></packageSource>"))}
          </packageSourceMapping>
        </configuration>
        """;
}
