using BinhHoa2.Shared.Calendar;
using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools;
using BinhHoa2.Shared.Wording;
using Microsoft.AspNetCore.Http;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>What was typed on the set-up page, as it was typed.</summary>
public sealed record StartInput
{
    public const string UsualSignerTitle = "HIỆU TRƯỞNG";

    public string School { get; init; } = string.Empty;

    public string Symbol { get; init; } = string.Empty;

    public string Place { get; init; } = string.Empty;

    public string Superior { get; init; } = string.Empty;

    public string SignerTitle { get; init; } = UsualSignerTitle;

    public string Year { get; init; } = string.Empty;

    public string ChairName { get; init; } = string.Empty;

    /// <summary>"thầy", "cô", or empty for neither.</summary>
    public string ChairAddress { get; init; } = string.Empty;

    public string ChairEmail { get; init; } = string.Empty;

    public string SecretaryName { get; init; } = string.Empty;

    public string SecretaryEmail { get; init; } = string.Empty;

    public string SenderName { get; init; } = string.Empty;

    public string SenderEmail { get; init; } = string.Empty;

    /// <summary>The form of a page that has nothing typed yet.</summary>
    /// <param name="today">In the school's zone.</param>
    public static StartInput Empty(DateOnly today) => new() { Year = YearOf(today).ToString() };

    public static StartInput Of(IFormCollection form)
    {
        return new StartInput
        {
            School = Text(StartFields.School),
            Symbol = Text(StartFields.Symbol),
            Place = Text(StartFields.Place),
            Superior = Text(StartFields.Superior),
            SignerTitle = Text(StartFields.SignerTitle),
            Year = Text(StartFields.Year),
            ChairName = Text(StartFields.ChairName),
            ChairAddress = Text(StartFields.ChairAddress),
            ChairEmail = Text(StartFields.ChairEmail),
            SecretaryName = Text(StartFields.SecretaryName),
            SecretaryEmail = Text(StartFields.SecretaryEmail),
            SenderName = Text(StartFields.SenderName),
            SenderEmail = Text(StartFields.SenderEmail),
        };

        string Text(string field) => CleanText.Line(form[field].ToString());
    }

    /// <summary>What was saved, to be corrected.</summary>
    public static StartInput Of(SchoolSetup setup)
    {
        var (profile, roster) = (setup.Profile, setup.Roster);
        var (chair, secretary) = (roster.InRole(Role.Chair).FirstOrDefault(), roster.InRole(Role.Secretary).FirstOrDefault());
        return new StartInput
        {
            School = profile.Name,
            Symbol = profile.Symbol,
            Place = profile.Place,
            Superior = profile.Superiors[^1].Name,
            SignerTitle = profile.SignerTitle,
            Year = setup.Plan.Year.ToString(),
            ChairName = chair?.Name ?? string.Empty,
            ChairAddress = chair?.Address ?? string.Empty,
            ChairEmail = chair?.Email ?? string.Empty,
            SecretaryName = secretary?.Name ?? string.Empty,
            SecretaryEmail = secretary?.Email ?? string.Empty,
            SenderName = setup.Sender?.Name ?? string.Empty,
            SenderEmail = setup.Sender?.Address ?? string.Empty,
        };
    }

    /// <summary>The school year a day belongs to.</summary>
    private static SchoolYear YearOf(DateOnly day) => new(day.Month >= 8 ? day.Year : day.Year - 1);
}
