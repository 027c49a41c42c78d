namespace Maestro.Runtime.Evidence.Code;

/// <summary>A type, as its text has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsInterface">Whether it is an interface.</param>
/// <param name="Namespace">Where it is; empty for none.</param>
/// <param name="Line">Where its name stands.</param>
/// <param name="Bases">What it is said to derive from and to implement, without type arguments.</param>
/// <param name="Attributes">Its attributes, without their <c>Attribute</c>.</param>
internal sealed record CodeType(string Name, bool IsInterface, string Namespace, int Line, IReadOnlyList<string> Bases, IReadOnlyList<string> Attributes);
