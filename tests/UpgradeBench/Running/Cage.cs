using System.Globalization;
using UpgradeBench.Proving;

namespace UpgradeBench.Running;

/// <summary>
/// Keeps what others do to a shape's folder, by bubblewrap. They need it: where central management has global references, <c>dotnet package update</c> of SDK 10.0.401
/// follows their version to the SDK's own <c>NuGet.targets</c> and writes it there, where the user may.
/// </summary>
internal static class Cage
{
    private static readonly Lazy<bool> Works = new(() => OperatingSystem.IsLinux() && Program.Run(Around("true", "/tmp"), "/", "/tmp").ExitCode == 0);

    /// <summary>Whether there is one here.</summary>
    public static bool IsHere => Works.Value;

    /// <summary>A command line that may write below one folder alone.</summary>
    /// <param name="line">The command line; without <c>'</c> in it.</param>
    /// <param name="folder">The folder.</param>
    public static string Around(string line, string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"bwrap --die-with-parent --ro-bind / / --dev /dev --proc /proc --tmpfs /tmp --bind '{folder}' '{folder}' --setenv HOME '{folder}' --setenv TMPDIR /tmp --chdir \"$PWD\" sh -c '{line}'");
}
