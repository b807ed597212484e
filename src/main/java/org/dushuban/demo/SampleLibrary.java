package org.dushuban.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.material.Passage;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.Source;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Publishes the sample readings and fills the sample bank. */
@Component
@Profile("demo")
class SampleLibrary {

    private static final List<String> READINGS = List.of("summary-meeting", "reading-class", "first-congress");

    private final Materials materials;
    private final ItemBank bank;
    private final SampleIntake intake;
    private final Publishing publishing;
    private final Topics topics;

    SampleLibrary(Materials materials, ItemBank bank, SampleIntake intake, Publishing publishing, Topics topics) {
        this.materials = materials;
        this.bank = bank;
        this.intake = intake;
        this.publishing = publishing;
        this.topics = topics;
    }

    /** The published questions that quizzes draw, by their topic at the top, in the order of the file. */
    Map<String, List<Question.Id>> fill(Unit owner) {
        Map<String, Material.Id> readings = new HashMap<>();
        READINGS.forEach(name -> readings.put(name, publish(owner, name)));
        SampleQuestions sample = SampleQuestions.load();
        Map<String, Topic.Id> known = new HashMap<>();
        sample.topics()
                .forEach(topic -> known.put(
                        topic.key(),
                        topics.add(owner.id(), known.get(topic.parent()), topic.key(), topic.name())
                                .id()));
        Bank.Id home = bank.create(owner.id(), "党史党章题库（演示）");
        List<Question.Id> ids = intake.add(
                home,
                sample.questions().stream()
                        .map(question -> question(question, known, readings))
                        .toList());
        Map<String, List<Question.Id>> published = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            publishing.submit(ids.get(i), bank.get(ids.get(i)).revision());
            SampleQuestions.SampleQuestion question = sample.questions().get(i);
            if (question.ticked()) {
                published
                        .computeIfAbsent(sample.top(question.topic()), _ -> new ArrayList<>())
                        .add(ids.get(i));
            }
        }
        intake.edit(
                home,
                sample.edited().stream()
                        .map(question -> question(question, known, readings))
                        .toList());
        return published;
    }

    private Material.Id publish(Unit owner, String name) {
        Material.Id id = materials.create(owner.id(), SampleMaterial.load(name));
        materials.publish(id);
        return id;
    }

    private NewQuestion question(
            SampleQuestions.SampleQuestion sample, Map<String, Topic.Id> topics, Map<String, Material.Id> readings) {
        return sample.about(topics.get(sample.topic()), source(sample.source(), readings));
    }

    private Source source(SampleQuestions.SampleSource source, Map<String, Material.Id> readings) {
        return source.citation().orElseGet(() -> passage(source, readings));
    }

    private Source passage(SampleQuestions.SampleSource source, Map<String, Material.Id> readings) {
        Material.Id reading = Objects.requireNonNull(readings.get(source.material()));
        String words = Objects.requireNonNull(source.contains());
        return materials.get(reading).latest().passages().stream()
                .filter(passage -> passage.text().zh().contains(words))
                .map(Passage::anchor)
                .findFirst()
                .map(anchor -> new Source.Passage(reading.value(), anchor))
                .orElseThrow(() -> new IllegalStateException("no passage with " + words));
    }
}
