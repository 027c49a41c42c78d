namespace Maestro.Runtime.Journal;

/// <summary>A place between two records of a journal, from which a walk can go on.</summary>
/// <param name="Segment">Number of the segment; 0 before the first.</param>
/// <param name="Offset">Bytes of it before the place.</param>
/// <param name="Line">Lines of it before the place.</param>
/// <param name="Count">Records of the journal before the place.</param>
/// <param name="Head">Hash of the last of them.</param>
internal sealed record WalkPosition(int Segment, int Offset, int Line, long Count, string Head)
{
    /// <summary>Before the first record.</summary>
    internal static WalkPosition Start { get; } = new(0, 0, 0, 0, RecordFormat.Genesis);
}
