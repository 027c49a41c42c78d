using System.Runtime.InteropServices;

namespace Maestro.Runtime.Tests.Plugins.Loading;

/// <summary>A native library to hand to plugins: SQLite's, which a package of ours has brought along, under a name of its own.</summary>
internal static class NativeLibrary
{
    /// <summary>The library's file for this platform.</summary>
    internal static string File { get; } = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native"), "*e_sqlite3.*").Single();

    /// <summary>What a library called <c>acme</c> is called here.</summary>
    internal static string Name { get; } = Path.GetFileName(File).Replace("e_sqlite3", "acme", StringComparison.Ordinal);
}
