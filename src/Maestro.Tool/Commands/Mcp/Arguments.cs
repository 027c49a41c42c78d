namespace Maestro.Tool.Commands.Mcp;

/// <summary>A command line made of what an agent said.</summary>
internal static class Arguments
{
    /// <summary>An option with its value in one word, so that a value is never taken for an option; nothing where there is no value.</summary>
    public static string[] Option(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [$"{name}={value}"];

    /// <summary>What is no option, behind the mark that ends them.</summary>
    public static string[] Last(string? value) => string.IsNullOrWhiteSpace(value) ? [] : ["--", value];
}
