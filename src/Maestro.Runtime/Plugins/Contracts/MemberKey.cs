using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>
/// A member's name and whole signature as one text: the runtime binds a use to a member when, and only when, these texts are equal. By-ref,
/// custom modifiers such as that of an <c>init</c> accessor, arity, and static or not are part of it.
/// </summary>
internal static class MemberKey
{
    /// <summary>What a static method's key begins with.</summary>
    public const string Static = "static ";

    /// <summary>The key of a method, constructor or accessor.</summary>
    public static string Of(string name, MethodSignature<string> signature) =>
        $"{(signature.Header.IsInstance ? "" : Static)}{name}{(signature.GenericParameterCount == 0 ? "" : $"``{signature.GenericParameterCount}")}({string.Join(',', signature.ParameterTypes)}) {signature.ReturnType}";

    /// <summary>The key of a field; its use does not tell whether it is static.</summary>
    public static string Of(string name, string type) => $"{name} {type}";

    /// <summary>The key of a member defined here.</summary>
    public static string Of(MetadataReader metadata, MethodDefinition method) =>
        Of(metadata.GetString(method.Name), method.DecodeSignature(TypeNames.Instance, null));

    /// <summary>The key of a member that is used here and defined elsewhere.</summary>
    public static string Of(MetadataReader metadata, MemberReference member) => member.GetKind() == MemberReferenceKind.Method
        ? Of(metadata.GetString(member.Name), member.DecodeMethodSignature(TypeNames.Instance, null))
        : Of(metadata.GetString(member.Name), member.DecodeFieldSignature(TypeNames.Instance, null));

    /// <summary>The member's name in a key.</summary>
    public static string Name(string key)
    {
        var from = key.StartsWith(Static, StringComparison.Ordinal) ? Static.Length : 0;
        return key.Substring(from, key.AsSpan(from).IndexOfAny('(', '`', ' '));
    }
}
