namespace EndToEnd.RealAgents;

/// <summary>The folder that agents' programs were installed in, which <c>MAESTRO_AGENTS</c> names.</summary>
internal static class AgentFolder
{
    private const string Variable = "MAESTRO_AGENTS";

    /// <summary>The path of a program.</summary>
    public static string Program(string name) => Path.Combine(System.Environment.GetEnvironmentVariable(Variable) ?? "", "node_modules", ".bin", name);

    /// <summary>The environment in which the agents find each other, and the Node.js that was installed with them.</summary>
    public static Dictionary<string, string?> Environment => new() { ["PATH"] = Path.GetDirectoryName(Program("any")) + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH") };

    /// <summary>Leaves a test out where nobody installed any agent; where somebody did, each must be there.</summary>
    public static void Require(string program)
    {
        if (string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable(Variable)))
            Assert.Ignore($"{Variable} names no folder: .ci/agents <folder> installs the agents, which are large");
        Assert.That(File.Exists(Program(program)), Is.True, $"{program} is not in the folder that {Variable} names");
    }
}
