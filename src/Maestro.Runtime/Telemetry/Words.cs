using System.Text.Json;

namespace Maestro.Runtime.Telemetry;

/// <summary>Values of enumerations as the journal writes them.</summary>
internal static class Words
{
    /// <summary>In snake case.</summary>
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
