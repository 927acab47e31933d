using BinhHoa2.Shared.Letters;
using BinhHoa2.Shared.Schools;

namespace BinhHoa2.Shared.Desk.Starting;

/// <summary>Tries the address that letters are to come from: it goes to that very address.</summary>
/// <param name="School">The school as far as it was typed.</param>
/// <param name="Asked">School time, UTC.</param>
public sealed record SenderTrialModel(SchoolProfile School, LetterSender Sender, DateTimeOffset Asked) : ILetterModel
{
    LetterContent ILetterModel.Compose() =>
        LetterContent.Of<SenderTrialLetter>(SenderTrialTexts.Subject(this), SenderTrialTexts.Text(this));
}
