namespace Maestro;

/// <summary>Something only the human can say.</summary>
/// <param name="Id">Kebab-case; the key in an answers file.</param>
/// <param name="Text">The question.</param>
/// <param name="Recommended">What is taken when nobody answers.</param>
/// <param name="Why">What hangs on it, in a sentence.</param>
public sealed record Question(string Id, string Text, string Recommended, string Why);
