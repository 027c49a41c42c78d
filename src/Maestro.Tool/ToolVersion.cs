using System.Reflection;

namespace Maestro.Tool;

/// <summary>The version this tool was built as.</summary>
internal static class ToolVersion
{
    /// <summary>As in the package.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
