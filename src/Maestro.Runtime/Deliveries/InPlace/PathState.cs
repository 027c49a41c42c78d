using System.Text.Json.Serialization;

namespace Maestro.Runtime.Deliveries.InPlace;

/// <summary>What is at a path, to the byte.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Blob">Git's name of a file's bytes or of a link's target; empty for the others.</param>
/// <param name="Permissions">A file's permission bits; 0 for the others.</param>
internal sealed record PathState(PathKind Kind, string Blob = "", uint Permissions = 0)
{
    /// <summary>Nothing is there.</summary>
    public static PathState Absent { get; } = new(PathKind.Absent);

    /// <summary>A file or link.</summary>
    [JsonIgnore]
    public bool HasContent => Kind is PathKind.File or PathKind.Link;

    /// <summary>Whether the owner may execute the file.</summary>
    [JsonIgnore]
    public bool IsExecutable => (Permissions & 0x40) != 0;
}
