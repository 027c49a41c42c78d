using System.Text.RegularExpressions;

namespace Maestro.Runtime.Tests.Secrets.Canaries;

/// <summary>A credential that must not be found anywhere.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">How it stands in what is written.</param>
/// <param name="Core">The secret part of it.</param>
internal sealed record Canary(string Name, string Text, string Core)
{
    // Less of a credential is of no use to anybody, and might be a word.
    private const int Window = 12;

    /// <summary>The variable that one of them is the value of.</summary>
    public const string Variable = "MAESTRO_CANARY_PASSWORD";

    /// <summary>The value.</summary>
    public const string Value = "staple \"quoted\" 4711 and more+";

    /// <summary>One of each sort.</summary>
    public static IReadOnlyList<Canary> All { get; } =
    [
        Whole("github", "ghp_" + "Zq8Yk2Wn5Vb1Xc7Mj4Lh9Tg6Rf3Ds0Pa" + "Qe2w"),
        Whole("gitlab", "glpat-" + "Hc4nPz9xKw2mVt7bLq5r"),
        Whole("model", "sk-ant-api03-" + "Jf8sNv3gXb6kYd1wQz9mTc5rPh2l"),
        Whole("aws", "AKIA" + "Q7ZN3XKW5VBT2MCL"),
        Whole("jwt", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.Wd5jKx8vPm2nRq7tYb4cZf1gHs6l"),
        Whole("npm", "npm_" + "a9B8c7D6e5F4g3H2i1J0k9L8m7N6o5P4q3R2"),
        new("named", "password=Tr0ub4dor-and-3xtra", "Tr0ub4dor-and-3xtra"),
        new("bearer", "Authorization: Bearer vK3.nX8_qW5~mZ2-tB7cL4", "vK3.nX8_qW5~mZ2-tB7cL4"),
        new("url", "https://somebody:hunter2hunter3@example.invalid/repo.git", "hunter2hunter3"),
        Whole("drawn", "xT9kLm2QvW8nZr5bYc1JdHf7GsPa4Ue6"),
        Whole("environment", Value),
        new("private-key", $"-----BEGIN PRIVATE KEY-----\n{Body}\n-----END PRIVATE KEY-----", Body.Replace("\n", "", StringComparison.Ordinal)),
    ];

    private static string Body => "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu";

    /// <summary>The first piece of it that stands in a text; null when none does.</summary>
    public string? In(string text)
    {
        for (var at = 0; at + Window <= Core.Length; at++)
        {
            if (text.Contains(Core.Substring(at, Window), StringComparison.Ordinal))
                return Core.Substring(at, Window);
        }

        return null;
    }

    /// <summary>What escapes of JSON and HTML stand for, and without line breaks.</summary>
    public static string Plain(string text) =>
        Regex.Replace(System.Net.WebUtility.HtmlDecode(Regex.Replace(text, @"\\u([0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())), @"\\n|[\r\n]", "");

    private static Canary Whole(string name, string text) => new(name, text, text);
}
