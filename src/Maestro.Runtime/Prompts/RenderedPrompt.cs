using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>The words an agent gets for an attempt.</summary>
/// <param name="Text">The words.</param>
/// <param name="Template">The file they were made from.</param>
/// <param name="Problem">Why the repository's own template could not be used this time; null when it could, or when there is none.</param>
internal sealed record RenderedPrompt(string Text, string Template, Diagnostic? Problem = null);
