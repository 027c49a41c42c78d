namespace Maestro.Plugins.Agents.Gemini;

/// <summary>The settings in the agent's own home: without a choice of how to log in it would ask.</summary>
internal static class GeminiSettings
{
    /// <summary>Writes them, unless there are some.</summary>
    public static void Write(string home, bool byKey)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(home, ".gemini")).FullName, "settings.json");
        if (byKey && !File.Exists(file))
            File.WriteAllText(file, """{ "security": { "auth": { "selectedType": "gemini-api-key" } } }""");
    }
}
