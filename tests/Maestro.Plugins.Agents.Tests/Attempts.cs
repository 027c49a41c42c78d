using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests;

/// <summary>Attempts in a temporary folder.</summary>
internal static class Attempts
{
    public static AgentAttempt In(TempFolder folder, int number = 1, string taskId = "T1") => new()
    {
        Id = $"{taskId}/{number}",
        Number = number,
        Feedback = "mind the gap",
        Prompt = "# Add Kelvin\n\nDo “it”\n\n- FR-1\n- it works\n- src/*.cs\n\nmind the gap\n",
        Guidance = "mind the umlauts",
        Task = new() { Id = taskId, Title = "Add Kelvin", Instructions = "Do “it”", Requirements = ["FR-1"], Acceptance = ["it works"], Writes = ["src/*.cs"], Role = "code" },
        Workspace = new(folder.Folder("work"), "abc123"),
        Scratch = folder.Folder("scratch"),
    };
}
