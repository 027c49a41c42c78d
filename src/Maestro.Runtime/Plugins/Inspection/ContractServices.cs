namespace Maestro.Runtime.Plugins.Inspection;

/// <summary>What an extension's constructor may ask for beyond its own plugin's services.</summary>
internal static class ContractServices
{
    /// <summary>Full names of the service types.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        "Maestro.IProcesses", "Maestro.IDecisions", "Maestro.IGates", "Maestro.ITaskRunner", "Maestro.IRunHistory", "Maestro.IInterview",
        "Maestro.IUsageMeter", "Maestro.IAgentWatch", "Maestro.IModelGateway", "Maestro.IPastRuns", "Maestro.IRepositoryEvidence", "Maestro.IAdvisor", "Maestro.IRunChanges",
        "System.TimeProvider",
    };
}
