using System.Collections.Immutable;
using BinhHoa2.Shared.Pages.Forms;

namespace BinhHoa2.Shared.Reports.Issue;

/// <summary>What choosing evidence for a part of a drafted report changes: the text of the part, and the pictures of the report.</summary>
public static class EvidenceChoiceRules
{
    /// <summary>
    /// The text repeats what was chosen, whatever it is by now; the pictures of the part become those that were chosen, unless others
    /// were chosen since the form was shown.
    /// </summary>
    /// <param name="edits">The editions of all parts.</param>
    /// <param name="isFormCurrent">Whether the form was shown to its sender, and not too long ago.</param>
    public static ReportDecision Decide(
        ReportRecord report,
        ImmutableArray<ReportEdit> edits,
        EvidenceChoices choices,
        ReportEditor editor,
        ReportInput input,
        bool isFormCurrent)
    {
        if (!isFormCurrent || !report.IsOpen)
        {
            return ReportRules.Problem(
                input, FormFields.Form, isFormCurrent ? ReportFormTexts.IssuedMeanwhile : ReportFormTexts.Stale);
        }

        var quoted = choices.Items.Where(c => c.CanBeQuoted && input.Chosen.Contains(c.Number)).ToList();
        var pictures = Pictures(edits, choices, editor, input, quoted.Count > 0);
        if (quoted.Count == 0 || pictures.Problem is not null)
        {
            return pictures;
        }

        var text = ReportRules.Edit(report, edits, editor, input with
        {
            Part = choices.TextPart,
            Edition = edits.Where(e => e.Part == choices.TextPart).Select(e => e.Edition).DefaultIfEmpty().Max(),
            Text = EvidenceChoices.Added(EditableParts.TextOf(report, edits, choices.TextPart)!, quoted),
        });
        return text.Problem is { Field: ReportFields.Text } problem
            ? ReportRules.Problem(input, ReportFields.Evidence, problem.Message)
            : text with { Pictures = pictures.Pictures };
    }

    /// <summary>The further edition of the pictures; one that is known when they stay as they are.</summary>
    private static ReportDecision Pictures(
        ImmutableArray<ReportEdit> edits, EvidenceChoices choices, ReportEditor editor, ReportInput input, bool hasQuotes)
    {
        var last = PictureChoices.LastOf(edits);
        var before = last?.Pictures ?? [];
        var after = PictureChoices.Changed(before, choices, input.Pictures);
        var shown = last?.Edition ?? 0;
        if (before.Select(p => p.Key).SequenceEqual(after.Select(p => p.Key)))
        {
            var isRepeated = last?.Link == editor.Sender.Link && last.Edition == input.Edition + 1;
            return hasQuotes || isRepeated
                ? new ReportDecision { IsKnown = true }
                : ReportRules.Problem(input, ReportFields.Evidence, ReportFormTexts.NothingChosen);
        }

        var wrong = after switch
        {
            _ when input.Edition != shown => last is null ? ReportFormTexts.Stale : ReportFormTexts.PicturesChosenMeanwhile(last),
            _ when after.Length > PictureChoices.MaxPictures =>
                ReportFormTexts.TooManyPictures(after.Length, PictureChoices.MaxPictures),
            _ when after.Sum(p => p.Bytes) > PictureChoices.MaxBytes => ReportFormTexts.PicturesTooLarge(PictureChoices.MaxBytes),
            _ when edits.Length + (hasQuotes ? 1 : 0) >= ReportRules.MaxEditions =>
                ReportFormTexts.TooManyEditions(ReportRules.MaxEditions),
            _ => null,
        };
        return wrong is not null ? ReportRules.Problem(input, ReportFields.Picture, wrong)
            : ReportRules.MayBeAProgram(input) ? ReportRules.Problem(input, FormFields.Confirmed, ReportFormTexts.AskBack)
            : new ReportDecision
            {
                Pictures = new ReportEdit(
                    ReportEdit.PicturesPart,
                    shown + 1,
                    string.Empty,
                    editor.Sender.Person,
                    editor.Sender.Substitute,
                    editor.Person.Name,
                    editor.Sender.Received,
                    editor.Sender.Link)
                {
                    Pictures = after,
                },
            };
    }
}
