namespace BinhHoa2.Shared.Letters;

/// <summary>
/// The letters' colours and fonts, inline because many mail clients drop a style sheet. The classes beside them get the
/// dark colours of <see cref="StyleSheet"/> in the clients that keep one.
/// </summary>
internal static class EmailStyles
{
    private const string Font = "font-family:system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Arial,sans-serif;";

    public const string PageBackground =
        "margin:0;padding:0;background-color:#eef2f5;color:#1c2833;-webkit-text-size-adjust:100%;";

    public const string ContentBackground = "background-color:#ffffff;";

    public const string Header =
        Font + "background-color:#073b5c;color:#ffffff;padding:18px 20px 16px;border-bottom:4px solid #f0a500;";

    public const string Body =
        Font + "padding:20px;color:#1c2833;font-size:16px;line-height:1.55;word-break:break-word;overflow-wrap:anywhere;";

    public const string Footer = Font + "padding:16px 20px 28px;color:#4a5965;font-size:14px;line-height:1.5;";
    public const string Paragraph = "margin:0 0 14px;";
    public const string Heading = "margin:26px 0 10px;font-size:18px;line-height:1.35;font-weight:700;color:#073b5c;";
    public const string Subheading = "margin:18px 0 8px;font-size:16px;line-height:1.35;font-weight:700;color:#073b5c;";
    public const string SecondaryText = "color:#4a5965;";
    public const string FactLabel = SecondaryText + "padding:4px 14px 4px 0;white-space:nowrap;font-size:15px;";
    public const string LinkLine = "color:#0a5380;display:inline-block;padding:9px 24px 9px 0;font-weight:600;";
    public const string Button = "margin:20px 0 8px;background-color:#0a5380;border-radius:8px;";

    public const string ButtonLabel =
        "display:inline-block;padding:14px 28px;font-size:17px;line-height:22px;font-weight:700;color:#ffffff;text-decoration:none;";

    /// <summary>The dark colours, and the sizes on a narrow screen.</summary>
    public const string StyleSheet =
        ":root{color-scheme:light dark;supported-color-schemes:light dark}\n"
        + "@media (max-width:480px){.name{font-size:19px!important}.head{padding:16px 16px 14px!important}"
        + ".body{padding:18px 16px!important}.foot{padding:14px 16px 24px!important}"
        + ".act{width:100%!important}.act a{display:block!important;padding:14px 12px!important;text-align:center!important}}\n"
        + "@media (prefers-color-scheme:dark){.ground{background-color:#10161b!important}.sheet{background-color:#1a2229!important}\n"
        + ".head{background-color:#06283f!important}.body,.ink{color:#e7ecf0!important}"
        + ".foot,.soft{color:#aab6c0!important}.title{color:#a9d3f2!important}\n"
        + ".card{border-color:#3a4752!important}.link{color:#8cc4ee!important}"
        + ".act{background-color:#1f7ab8!important}.act a{color:#ffffff!important}.track{background-color:#33404a!important}\n"
        + ".calm{border-left-color:#4c9bd3!important}.soon{border-left-color:#e0a83a!important}"
        + ".last{border-left-color:#f08a4b!important}.alarm{border-left-color:#f07178!important}"
        + ".good{border-left-color:#55b37c!important}\n"
        + ".b-calm{background-color:#173a54!important;color:#b5dbf7!important}"
        + ".b-soon{background-color:#45350f!important;color:#f6d48a!important}"
        + ".b-last{background-color:#4d2a13!important;color:#ffc09a!important}"
        + ".b-alarm{background-color:#52191f!important;color:#ffb4b8!important}"
        + ".b-good{background-color:#173d27!important;color:#a5e0bd!important}}";

    private const string Card = "padding:14px 16px;border:1px solid #ccd5dd;border-left-width:5px;border-radius:8px;";

    private const string Badge =
        "display:inline-block;padding:1px 10px;border-radius:12px;font-size:14px;line-height:22px;font-weight:700;";

    /// <summary>The class of a card in the <see cref="StyleSheet"/>; that of a badge has <c>b-</c> before it.</summary>
    public static string ClassOf(Tone tone) => tone switch
    {
        Tone.Soon => "soon",
        Tone.Last => "last",
        Tone.Alarm => "alarm",
        Tone.Good => "good",
        _ => "calm",
    };

    public static string CardOf(Tone tone) => tone switch
    {
        Tone.Soon => Card + "border-left-color:#d18b00;",
        Tone.Last => Card + "border-left-color:#d3560f;",
        Tone.Alarm => Card + "border-left-color:#b3202a;",
        Tone.Good => Card + "border-left-color:#17633a;",
        _ => Card + "border-left-color:#0a5380;",
    };

    public static string BadgeOf(Tone tone) => Badge + tone switch
    {
        Tone.Soon => "background-color:#fdf0cf;color:#6b4700;",
        Tone.Last => "background-color:#fde5d4;color:#8a3206;",
        Tone.Alarm => "background-color:#fce6e6;color:#97181f;",
        Tone.Good => "background-color:#e3f3e8;color:#17633a;",
        _ => "background-color:#e1eef7;color:#0a4a72;",
    };
}
