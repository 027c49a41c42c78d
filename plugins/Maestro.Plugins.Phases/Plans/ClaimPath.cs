namespace Maestro.Plugins.Phases.Plans;

/// <summary>Whether a claimed path stays in the repository, on any platform: a plan travels.</summary>
internal static class ClaimPath
{
    public static bool Leaves(string path)
    {
        var parts = path.Split('/', '\\');
        return parts[0].Length == 0 || parts[0] == "~" || (parts[0].Length >= 2 && parts[0][1] == ':') || parts.Contains("..");
    }
}
