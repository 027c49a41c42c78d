namespace Maestro;

/// <summary>
/// What one phase hands to the next. Immutable; stored by content hash and named in the journal, so that a resumed run picks it up.
/// Only data that <c>System.Text.Json</c> can write and read back.
/// </summary>
public abstract record Artifact;
