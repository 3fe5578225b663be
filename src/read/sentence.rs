//! Sentence and paragraph ranges over tokens.
