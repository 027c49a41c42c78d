using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>A template, parsed. What is put into it is text: nothing in a task's words is a template again.</summary>
internal sealed partial class PromptTemplate
{
    // A loop over a range of millions is a slip, not a prompt.
    private const int MostSteps = 100_000;

    private static readonly FluidParser Parser = new();

    private static readonly TemplateOptions Options = new() { MaxSteps = MostSteps, StrictFilters = true, CultureInfo = CultureInfo.InvariantCulture };

    private readonly IFluidTemplate template;
    private readonly string text;
    private readonly string name;

    private PromptTemplate(IFluidTemplate template, string text, string name) => (this.template, this.text, this.name) = (template, text, name);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">How messages name its file.</param>
    public static Outcome<PromptTemplate> Parse(string text, string name)
    {
        // The same words on every platform.
        var normal = text.ReplaceLineEndings("\n");
        if (TemplateDepth.Problem(normal, name) is { } tooDeep)
            return tooDeep;
        if (Parser.TryParse(normal, out var template, out var error))
            return new PromptTemplate(template, normal, name);
        // The place stands in the message's first line.
        var place = Place().Match(error);
        var spot = place.Success
            ? new SourceSpot(name, int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture), int.Parse(place.Groups["column"].Value, CultureInfo.InvariantCulture))
            : SourceSpot.Of(name);
        return Catalogue.PromptUnusable.At($"the template cannot be read: {error.Split('\n')[0].Replace(place.Value, "", StringComparison.Ordinal).Trim()}", spot);
    }

    /// <summary>Names in it that mean nothing.</summary>
    public IReadOnlyList<Diagnostic> UnknownNames() => [.. TemplateNames.UnknownIn(template, Options.Filters).Select(unknown => Catalogue.PromptUnusable.At(
        unknown.Message, TemplatePlace.Of(text, unknown.Name, name), "Correct the name. docs/prompts.md lists the variables a template has."))];

    /// <summary>Fills it.</summary>
    public Outcome<string> Render(PromptData data)
    {
        var context = new TemplateContext(Options);
        foreach (var (variable, value) in PromptModel.Of(data))
            context.SetValue(variable, FluidValue.Create(value, Options));
        try
        {
            return template.Render(context);
        }
        // Filters throw whatever they like at what they are given; nothing in here can be cancelled.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Catalogue.PromptUnusable.At($"the template cannot be filled: {e.Message}", SourceSpot.Of(name));
        }
    }

    [GeneratedRegex(@"\s*at \((?<line>\d+):(?<column>\d+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
