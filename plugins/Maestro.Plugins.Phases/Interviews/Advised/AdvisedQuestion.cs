namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>A question as an agent would put it.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Ask">The question, in one line.</param>
/// <param name="Recommended">The answer that is taken when nobody gives one.</param>
/// <param name="Alternative">The other answer that could be taken.</param>
/// <param name="Why">What hangs on it.</param>
/// <param name="Impact">How much hangs on it, 0 to 1.</param>
/// <param name="Doubt">How little is known of it, 0 to 1.</param>
internal sealed record AdvisedQuestion(string Topic, string Ask, string Recommended, string Alternative, string Why, double Impact, double Doubt);
