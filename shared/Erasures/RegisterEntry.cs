namespace BinhHoa2.Shared.Erasures;

/// <summary>An erasure in the register's file.</summary>
/// <param name="Key">As <see cref="ErasureKey.ToString"/> has it.</param>
/// <param name="Received">The day it was asked for. Days in the school's zone.</param>
/// <param name="AnswerBy">The last day on which the answer was in time.</param>
/// <param name="Begun">The day it began.</param>
/// <param name="Done">The day it was complete; null while it was not.</param>
public sealed record RegisterEntry(
    string Key, ErasureAsker Asker, DateOnly Received, DateOnly AnswerBy, DateOnly Begun, DateOnly? Done);
