using System.Globalization;

namespace Maestro.Plugins.Agents.Tests.Mutations;

/// <summary>How many variants are tried: a sample in every run, all of them with MAESTRO_LONG=1, or as many as MAESTRO_VARIANTS says.</summary>
internal static class Variants
{
    public static int Count(int sample, int all) =>
        Environment.GetEnvironmentVariable("MAESTRO_VARIANTS") is { Length: > 0 } said ? int.Parse(said, CultureInfo.InvariantCulture)
        : Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? all
        : sample;
}
