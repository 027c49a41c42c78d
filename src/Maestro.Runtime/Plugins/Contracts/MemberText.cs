using System.Text.RegularExpressions;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>A member's key as a reader of C# would write it: <c>IRunContext.Budget(int)</c>.</summary>
internal static partial class MemberText
{
    /// <summary>The member without its signature, which is enough to say that it is missing.</summary>
    public static string Short(string type, string key) => MemberKey.Name(key) switch
    {
        ".ctor" => $"new {type}({Parameters(key)})",
        "<Clone>$" => $"{type}'s 'with'",
        var name when Accessor().Match(name) is { Success: true } accessor => $"{type}.{accessor.Groups[2].Value}",
        var name => $"{type}.{name}",
    };

    /// <summary>How two members of one name differ, in the least words that show it.</summary>
    public static string Changed(string type, string used, string here)
    {
        foreach (var form in new Func<string, string, string>[] { WithParameters, WithResult })
            if (form(type, used) is var was && form(type, here) is var now && was != now)
                return $"{was} is here {now}";
        return $"{type}.{used} is here {type}.{here}";
    }

    private static string WithParameters(string type, string key) => IsMethod(key)
        ? $"{(MemberKey.Name(key) == ".ctor" ? $"new {type}" : $"{type}.{MemberKey.Name(key)}")}{Arity(key)}({Parameters(key)})"
        : Property(type, key);

    private static string WithResult(string type, string key) =>
        $"{(key.StartsWith(MemberKey.Static, StringComparison.Ordinal) ? MemberKey.Static : "")}{(IsMethod(key) ? $"{Type(Result(key))} " : "")}{WithParameters(type, key)}";

    // An accessor or a field.
    private static string Property(string type, string key) => Accessor().Match(MemberKey.Name(key)) switch
    {
        { Success: false } => $"field {Type(Result(key))} {type}.{MemberKey.Name(key)}",
        var get when get.Groups[1].Value == "get" => $"{Type(Result(key))} {type}.{get.Groups[2].Value} {{ get; }}",
        var set => $"{Parameters(key)} {type}.{set.Groups[2].Value} {{ {(Result(key).Contains("IsExternalInit", StringComparison.Ordinal) ? "init" : set.Groups[1].Value)}; }}",
    };

    private static bool IsMethod(string key) => key.Contains(") ", StringComparison.Ordinal) && !Accessor().IsMatch(MemberKey.Name(key));

    private static string Result(string key) => key.LastIndexOf(") ", StringComparison.Ordinal) is var end and >= 0
        ? key[(end + 2)..]
        : key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string Arity(string key) => key.IndexOf("``", StringComparison.Ordinal) is var at and >= 0 && at < key.IndexOf('(', StringComparison.Ordinal)
        ? $"<{new string(',', key[at + 2] - '1')}>"
        : "";

    private static string Parameters(string key) => Type(key[(key.IndexOf('(', StringComparison.Ordinal) + 1)..key.LastIndexOf(") ", StringComparison.Ordinal)]);

    private static string Type(string names) =>
        Word().Replace(names, m => m.Groups[1].Value is var word && Keywords.TryGetValue(word, out var keyword) ? keyword : word)
            .Replace(",", ", ", StringComparison.Ordinal).Replace("&", " by reference", StringComparison.Ordinal);

    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["Void"] = "void", ["Boolean"] = "bool", ["Char"] = "char", ["SByte"] = "sbyte", ["Byte"] = "byte", ["Int16"] = "short", ["UInt16"] = "ushort",
        ["Int32"] = "int", ["UInt32"] = "uint", ["Int64"] = "long", ["UInt64"] = "ulong", ["Single"] = "float", ["Double"] = "double",
        ["String"] = "string", ["Object"] = "object", ["Decimal"] = "decimal",
    };

    [GeneratedRegex("^(get|set|add|remove)_(.+)$")]
    private static partial Regex Accessor();

    // A full name, of which the last part is kept; an arity behind it says nothing beside the arguments.
    [GeneratedRegex(@"(?:\w+[.+])*(\w+)(?:`\d+)?")]
    private static partial Regex Word();
}
