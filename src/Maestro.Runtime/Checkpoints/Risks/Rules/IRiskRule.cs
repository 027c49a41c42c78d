using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>Knows one family of risky programs.</summary>
internal interface IRiskRule
{
    /// <summary>Says what is risky about a program about to be run; null when this rule sees nothing.</summary>
    Risk? Judge(Invocation invocation);
}
