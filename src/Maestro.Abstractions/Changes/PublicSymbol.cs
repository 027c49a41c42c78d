namespace Maestro;

/// <summary>A declaration of C# code that other code may use: public or protected, as are all types around it.</summary>
/// <param name="Name">Its simple name; a constructor's is that of its type.</param>
/// <param name="Container">The namespace and types it is in.</param>
/// <param name="Parameters">The types of its parameters, in brackets; empty for what takes none by its nature, such as a property.</param>
/// <param name="Signature">The declaration without body, attributes and default values: two that are equal are used in the same way.</param>
/// <param name="Obsolete">Whether it is marked as obsolete.</param>
/// <param name="Path">The file, relative to the repository.</param>
/// <param name="Line">Where its name stands, from 1.</param>
public sealed record PublicSymbol(string Name, string Container, string Parameters, string Signature, bool Obsolete, string Path, int Line)
{
    /// <summary>Its name in full, such as <c>Shop.Cart.Add(Item)</c>.</summary>
    public string FullName => Container.Length == 0 ? $"{Name}{Parameters}" : $"{Container}.{Name}{Parameters}";
}
