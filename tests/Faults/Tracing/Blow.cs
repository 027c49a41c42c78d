namespace Faults.Tracing;

/// <summary>What is done to an operation.</summary>
internal enum Blow
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It fails, undone.</summary>
    Fail,

    /// <summary>A write is done by half, as the kernel may.</summary>
    Shorten,

    /// <summary>Maestro is killed before it.</summary>
    Kill,

    /// <summary>A write is done by half, and then Maestro is killed.</summary>
    Tear,

    /// <summary>The program that does it is killed before it, while Maestro lives.</summary>
    KillChild,
}
