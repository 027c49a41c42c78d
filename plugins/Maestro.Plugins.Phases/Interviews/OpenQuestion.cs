namespace Maestro.Plugins.Phases.Interviews;

/// <summary>A question that a request leaves open, with what is taken for it otherwise.</summary>
/// <param name="Question">As it is put to the human.</param>
/// <param name="Alternative">The other thing that could be taken.</param>
/// <param name="Recommended">Points of the recommended answer: best practice, existing pattern, simplicity, consistency.</param>
/// <param name="Other">Points of the alternative, likewise.</param>
internal sealed record OpenQuestion(Question Question, string Alternative, double[] Recommended, double[] Other);
