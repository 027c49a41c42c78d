using Maestro.Runtime.Configuration;

namespace Maestro.Runtime.Execution.Agents;

/// <summary>What the gateway has to say to an agent's result: what it refused, and whether both counted the same.</summary>
internal static class GatewayWord
{
    /// <summary>Says it.</summary>
    public static AgentResult On(AgentResult result, string attempt, UsageMeter meter, AttemptGateway gateway, Run run)
    {
        if (gateway.WasUsed)
        {
            Compare(result.Usage, gateway.Counted, attempt, run);
            if (meter.RefusedBy is { } hit)
                return result with { Failure = new() { Kind = FailureKind.Agent, Message = $"attempt {attempt} was stopped: {hit}", Evidence = result.Failure?.Evidence ?? "" } };
            // An agent may not know, or not say, what kept it from getting on.
            if (result.Failure is { Kind: FailureKind.Agent } failure && gateway.Trouble is { } trouble)
                return result with { Failure = failure with { Kind = trouble.Kind, Message = $"{failure.Message} ({trouble.Message})" } };
        }
        else if (run.Pipeline.Gateway.Mode == GatewayMode.Required && result.Failure is null && result.Usage != Usage.None)
        {
            return result with { Failure = new() { Kind = FailureKind.Environment, Message = $"the agent of attempt {attempt} did not go through the gateway, which gateway.mode requires" } };
        }

        return result;
    }

    private static void Compare(Usage told, Usage counted, string attempt, Run run)
    {
        if (told.Tokens is { } said && counted.Tokens is { } seen && said != seen)
            run.Log.Warn("attempt {Attempt}: its agent tells of {Told} tokens, the gateway counted {Counted}", attempt, said, seen);
        else
            run.Log.Info("attempt {Attempt}: its agent tells of {Told} tokens, the gateway counted {Counted}", attempt, told.Tokens?.ToString() ?? "unknown", counted.Tokens?.ToString() ?? "unknown");
    }
}
