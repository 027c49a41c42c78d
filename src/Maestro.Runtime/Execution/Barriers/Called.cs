namespace Maestro.Runtime.Execution.Barriers;

/// <summary>What a call of an extension came to: its result, or its fault in words that name it.</summary>
/// <typeparam name="T">What it returns.</typeparam>
internal readonly record struct Called<T>(T? Result, string? Fault) where T : class
{
    /// <summary>The call with a result that breaks the contract taken for a fault.</summary>
    /// <param name="breach">What is wrong with a result; null for nothing.</param>
    public Called<T> Unless(Func<T, string?> breach) => Result is { } result && breach(result) is { } wrong ? new(null, wrong) : this;
}
